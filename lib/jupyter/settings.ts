/**
 * What is written into `.venv` for Jupyter to read: a kernel of our own, and a
 * JupyterLab that opens on the lessons, loses no output and stays off the
 * network.
 *
 * @module
 */

/** A notebook's entry for the kernel that it runs on. */
export const kernelspecMetadata = {
  display_name: "Deno",
  language: "typescript",
  name: "deno",
} as const;

/**
 * The files, by their path under `.venv`, as values for JSON. Options on the
 * command line win over them.
 */
export function jupyterSettings(
  { deno, notebooks }: { deno: string; notebooks: string },
): Record<string, unknown> {
  return {
    "share/jupyter/kernels/deno/kernel.json": {
      argv: [deno, "jupyter", "--kernel", "--conn", "{connection_file}"],
      display_name: kernelspecMetadata.display_name,
      language: kernelspecMetadata.language,
      // With a signal instead, an interrupt ends the kernel.
      interrupt_mode: "message",
      env: {
        // Values as plain text, without a terminal's colours.
        NO_COLOR: "1",
        DENO_NO_UPDATE_CHECK: "1",
      },
    },
    "etc/jupyter/jupyter_server_config.json": {
      KernelSpecManager: {
        allowed_kernelspecs: [kernelspecMetadata.name],
        ensure_native_kernel: false,
      },
      MultiKernelManager: { default_kernel_name: kernelspecMetadata.name },
      ServerApp: {
        // Root, as in a container, is nobody to be refused here.
        allow_root: true,
        ip: "localhost",
        root_dir: notebooks,
      },
      // A figure is larger than the server's limit of 1 MB a second, above
      // which it drops outputs.
      ZMQChannelsWebsocketConnection: { limit_rate: false },
    },
    "etc/jupyter/jupyter_lab_config.json": {
      // Warnings and worse; the addresses to open are printed all the same.
      Application: { log_level: 30 },
      LabApp: {
        check_for_updates_class: "jupyterlab.NeverCheckForUpdate",
        extension_manager: "readonly",
        news_url: null,
      },
    },
    "share/jupyter/lab/settings/overrides.json": {
      "@jupyterlab/apputils-extension:notification": {
        checkForUpdates: false,
        fetchNews: "false",
      },
      "@jupyterlab/apputils-extension:themes": { "adaptive-theme": true },
      "@jupyterlab/extensionmanager-extension:plugin": { enabled: false },
    },
  };
}
