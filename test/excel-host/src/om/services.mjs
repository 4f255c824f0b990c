// Small services that office.js itself (not the add-in's Excel code) asks of the host.
import { def, Obj, setTopLevel } from './registry.mjs';
const stub = (type, cls, methods, props) => {
  setTopLevel(type, () => new Obj(cls, {}));
  def(cls, { methods, props });
};
stub('Microsoft.InternalService.AddinInternalService', 'AddinInternalService', {
  NotifyActionHandlerReady: () => {},
});
stub('Microsoft.DynamicRibbon.DynamicRibbon', 'DynamicRibbon', {
  ExecuteRequestUpdate: (o, [json], { session }) => {
    session.record({ kind: 'ribbon.requestUpdate', json });
  },
  ExecuteRequestCreate: (o, [json], { session }) => {
    session.record({ kind: 'ribbon.requestCreateControls', json });
  },
});
stub('Microsoft.AppRuntime.AppRuntimeService', 'AppRuntimeService', {
  SetAppRuntimeState: (o, [s], { session }) => {
    session.record({ kind: 'addin.setRuntimeState', state: s });
  },
  GetAppRuntimeState: () => 'Foreground',
});
stub('Microsoft.AppRuntime.AppRuntimePersistenceService', 'AppRuntimePersistenceService', {
  SetAppRuntimeStartState: (o, [s], { session, wb }) => {
    wb.startState = s;
    session.record({ kind: 'addin.setStartupBehavior', state: s });
  },
  GetAppRuntimeStartState: (o, a, { wb }) => wb.startState || 'None',
});
stub('Microsoft.OfficeSharedApi.ExtensionLifeCycle', 'ExtensionLifeCycle', {});
