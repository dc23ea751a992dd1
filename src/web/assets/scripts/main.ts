import './copy-button.js';
import './photo-crop.js';
import './own-zone.js';
