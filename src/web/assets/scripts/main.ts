import './copy-button.js';
import './place-suggestions.js';
import './photo-crop.js';
import './own-zone.js';
import './name-suggestions.js';
import './reader-time.js';
import './keep-current.js';
