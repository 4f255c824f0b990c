import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent, LegendComponent, TitleComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

// Only what bulletins need: the rest of the library stays out of the pane and of the command line.
use([BarChart, LineChart, GridComponent, LegendComponent, TitleComponent, SVGRenderer]);

export { init };
