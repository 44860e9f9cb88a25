import type { ThemeConfig } from 'antd';

/** The tokens of `style/tokens.css` as Ant Design knows them. */
export const THEME: ThemeConfig = {
  token: {
    colorPrimary: '#27497a',
    colorInfo: '#2a5db0',
    colorLink: '#27497a',
    colorError: '#b3261e',
    colorWarning: '#a15c00',
    colorSuccess: '#18794e',
    colorText: '#17202c',
    colorTextSecondary: '#4a5565',
    colorTextTertiary: '#667085',
    colorBorder: '#cfd6de',
    colorBorderSecondary: '#e3e7ec',
    colorBgLayout: '#f5f6f8',
    borderRadius: 4,
    borderRadiusSM: 4,
    fontSize: 13,
    controlHeight: 30,
    controlHeightSM: 26,
    fontFamily: '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", system-ui, sans-serif',
    motionDurationMid: '0.12s',
    motionDurationSlow: '0.16s',
  },
  components: {
    Button: { primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none' },
    Drawer: { paddingLG: 16 },
    Table: { cellPaddingBlockSM: 4, cellPaddingInlineSM: 8, headerBg: '#ffffff', headerSplitColor: 'transparent' },
  },
};
