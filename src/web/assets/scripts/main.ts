import './copy-button.js';
import './photo-crop.js';
