// The package has types for its parts, not for its whole in one file.
declare module 'echarts/dist/echarts.esm.min.mjs' {
  export * from 'echarts';
}
