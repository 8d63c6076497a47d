import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const SERVER = 'http://localhost:3000';

export default defineConfig({
  plugins: [react()],
  build: {
    // scripts/budget.mjs reads it to weigh what a first visit loads.
    manifest: true,
    // Fonts stay files: the content security policy knows no font in a data: address.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  server: { port: 5173, proxy: { '/api': SERVER } },
});
