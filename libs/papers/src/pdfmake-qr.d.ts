/** The QR encoder inside pdfmake: dark modules as rectangles after one for the ground. */
declare module 'pdfmake/js/qrEnc.js' {
  interface Rect {
    x: number;
    y: number;
    w: number;
  }
  const encoder: {
    measure(node: { qr: string; eccLevel: 'L' | 'M' | 'Q' | 'H' }): { _canvas: Rect[]; _width: number };
  };
  export default encoder;
}
