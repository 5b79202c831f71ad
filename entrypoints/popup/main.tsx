import './style.css';
import { mount } from '../shared-app/mount';

void mount({ surface: 'popup', start: { at: 'saved' } });
