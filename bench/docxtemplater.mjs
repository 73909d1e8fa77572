import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';

/** An instance can be rendered once only: a new one for every report, as its makers say. */
export function docxtemplater(template) {
  return (texts) => new Docxtemplater(new PizZip(template)).render(texts).toBuffer();
}
