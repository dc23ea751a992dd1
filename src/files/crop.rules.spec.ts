import { centredCrop, pixelsOf, readCrop, writeCrop } from './crop.rules.js';

const landscape = { width: 1200, height: 900 };

describe('the crop of a badge photo', () => {
  it.each([
    [landscape, { left: 263, top: 0, width: 675, height: 900 }],
    [
      { width: 600, height: 800 },
      { left: 0, top: 0, width: 600, height: 800 },
    ],
    [
      { width: 600, height: 1600 },
      { left: 0, top: 400, width: 600, height: 800 },
    ],
  ])('is the middle of %j', (picture, pixels) => {
    expect(pixelsOf(centredCrop(picture), picture)).toEqual(pixels);
  });

  it('is what the person chose', () => {
    const crop = readCrop('0.1,0.2,0.45,0.8', landscape);

    expect(crop && pixelsOf(crop, landscape)).toEqual({ left: 120, top: 180, width: 540, height: 720 });
    expect(crop && writeCrop(crop)).toBe('0.1,0.2,0.45,0.8');
  });

  it.each([
    ['reaches out of the picture', '0.7,0.2,0.45,0.8'],
    ['begins outside', '-0.1,0,0.45,0.8'],
    ['is not upright', '0,0,0.8,0.45'],
    ['is empty', '0,0,0,0'],
    ['is no numbers', 'a,b,c,d'],
    ['has too many of them', '0.1,0.2,0.45,0.8,1'],
    ['is infinite', '0,0,Infinity,Infinity'],
  ])('is not taken where it %s', (_, text) => {
    expect(readCrop(text, landscape)).toBeUndefined();
  });
});
