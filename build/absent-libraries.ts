/** Stands in the bundle for what the payment slip never uses of the PDF library: its own fonts and PNG pictures. */

const refuse = (): never => {
  throw new Error('Standard fonts and PNG pictures are not part of this bundle');
};

export const FontNames = {};
export const Encodings = {};
export const Font = { load: refuse };
export default { decode: refuse, toRGBA8: refuse };
