import { stageFiles } from '../../../src/cli/files/staged-files.ts';
import { quietWorld } from '../quiet-world.ts';
import { inFolder, put } from './in-folder.ts';

test('who stops the program while files are staged finds only what was there before', () =>
  inFolder(async (at, names) => {
    put(at('a'), 'old');
    const watching: (() => Promise<void>)[] = [];
    const staged = stageFiles({
      ...quietWorld,
      onInterrupt(action) {
        watching.push(action);
        return () => watching.splice(0);
      },
    });
    expect(watching).toHaveLength(0);
    await staged.stage(at('a'), new TextEncoder().encode('new'));
    await staged.stage(at('b'), new TextEncoder().encode('new'));
    expect(watching).toHaveLength(1);
    await watching[0]?.();
    expect(names()).toEqual(['a']);
    expect(watching).toHaveLength(0);
  }));
