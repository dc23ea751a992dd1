import './copy-button.js';
