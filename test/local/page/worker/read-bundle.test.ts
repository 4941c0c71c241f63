/** What the page learns from the add-on's files: custom functions with their help, and what a dialog may call. */
import { listCallable, listCustomFunctions } from '../../../../local/page/worker/read-bundle';

const CODE = `/** A banner. */
var Ecolage = 1;
/**
 * Le délai de préavis.
 * Sa seconde phrase.
 * @param recu Le jour de réception.
 * @param [annee] L’année ; vide : la présente.
 * @return Une date.
 * @customfunction
 */
function FIN_PREAVIS(recu, annee) {
  return 1;
}

/** Not for cells. */
function HELPER(a) {
  return a;
}

function onOpen() {
  return 1;
}

function menuSetUp() {
}
function continueInvoices() {
}
function ecolageActions() {
}
function plan() {
}
function hidden_() {
}
function plan() {
}
  function inner() {
  }
`;
const files = [
  { name: 'Code.js', code: CODE },
  {
    name: 'Page.html',
    code: '<script>\nfunction show() {\n}\n/**\n * Rien.\n * @customfunction\n */\nfunction FAUX(a) {}\n</script>',
  },
];

it('lists custom functions with their sentence and their parameters', () => {
  expect(listCustomFunctions(files)).toEqual([
    {
      name: 'FIN_PREAVIS',
      summary: 'Le délai de préavis.',
      parameters: [
        { name: 'recu', description: 'Le jour de réception.', optional: false },
        { name: 'annee', description: 'L’année ; vide : la présente.', optional: true },
      ],
    },
  ]);
});

it('lets dialogs call what is neither menu, trigger, event, inner part nor private, and nothing of the pages', () => {
  expect(listCallable(files)).toEqual(['plan']);
});
