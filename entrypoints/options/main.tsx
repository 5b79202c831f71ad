import './style.css';
import { mount } from '../shared-app/mount';

// The popup closes when files are chosen; it opens this page for that.
void mount({ surface: 'options', start: location.hash === '#add' ? { at: 'add' } : { at: 'settings' } });
