import { type MatterView } from '@duban/contracts/http/matter-view';
import { type Field } from './act-forms.ts';

/** What every input of an act's form is given. */
export interface InputProps {
  field: Field;
  /** Id of the form; with the field's name it makes the id of the input. */
  form: string;
  view: MatterView;
}
