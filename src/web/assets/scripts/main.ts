import './copy-button.js';
import './place-suggestions.js';
// Before the frame of the photo, which is not shown for a file that is refused.
import './file-size.js';
import './photo-crop.js';
import './own-zone.js';
import './name-suggestions.js';
import './reader-time.js';
import './keep-current.js';
import './stars.js';
import './unsaved.js';
