import './style.css';
import { mount } from '../shared-app/mount';

void mount({ surface: 'panel', start: { at: 'saved' } });
