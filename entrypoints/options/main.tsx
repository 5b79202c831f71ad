import './style.css';
import { mount } from '../shared-app/mount';

void mount({ surface: 'options', start: { at: 'settings' } });
