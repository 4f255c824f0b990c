// What Office's own reader makes of a manifest. The reader only, not its command line, which reports to Microsoft.
import addin from 'office-addin-manifest';

const info = await addin.OfficeAddinManifest.readManifestFile(process.argv[2]);
const { displayName, hosts, permissions, defaultSettings } = info;
console.log(JSON.stringify([displayName, hosts, permissions, defaultSettings.sourceLocation]));
