import { buildServices } from '../local/runtime/host-builder';
import { describeServices } from './services-contract';

describeServices('The local services', () => {
  const first = buildServices();
  const { state, workbook } = first.options;
  const shared = { state, workbook };
  const clock = first.host.clock;
  const other = buildServices(shared, { clock });
  return {
    globals: first.globals,
    other: other.globals,
    inTrigger: buildServices({ ...shared, hasUi: false }, { clock }).globals,
    beforeConsent: buildServices({ ...shared, mode: 'none' }, { clock }).globals,
    inFormula: buildServices({ ...shared, mode: 'custom-function' }, { clock }).globals,
    endOther: other.end,
  };
});
