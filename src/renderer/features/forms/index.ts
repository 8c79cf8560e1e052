// The door of forms of support: what they are called here, and which of them this school uses.
export { useFormName, useForms } from './use-forms.ts';
