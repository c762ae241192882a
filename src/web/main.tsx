import "@mantine/core/styles/baseline.css";
import "@mantine/core/styles/default-css-variables.css";
import "@mantine/core/styles/UnstyledButton.css";
import "@mantine/core/styles/Paper.css";
import "@mantine/core/styles/Popover.css";
import "@mantine/core/styles/CloseButton.css";
import "@mantine/core/styles/Overlay.css";
import "@mantine/core/styles/ModalBase.css";
import "@mantine/core/styles/Modal.css";
import "@mantine/core/styles/Menu.css";
import "./styles/tokens.css";
import "./styles/page.css";
import "./styles/shell.css";
import "./styles/ladder.css";
import { createTheme, MantineProvider } from "@mantine/core";
import { QueryCache, QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { NotAnswered } from "./api/ask.ts";
import { watchBack } from "./changing/leaving-by-back.ts";
import { wearKeptLook } from "./shell/preferences.ts";

const theme = createTheme({
  fontFamily: "var(--font)",
  defaultRadius: 7,
  respectReducedMotion: true,
});
// A refusal is told at once; what never arrived is asked for again once the browser is on the net again.
const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    // Who was signed in and no longer is, is asked to sign in: the shop itself then says so.
    onError(error, { queryKey }) {
      if (error instanceof NotAnswered && error.status === 401 && queryKey[0] !== "shop")
        client.invalidateQueries({ queryKey: ["shop"] }).catch(() => {});
    },
  }),
  defaultOptions: {
    queries: {
      ...{ networkMode: "always", staleTime: 60_000, retry: 0 },
      ...{ refetchOnWindowFocus: false, refetchOnReconnect: true },
    },
  },
});

wearKeptLook();
watchBack();
const place = document.getElementById("app");
if (place)
  createRoot(place).render(
    <StrictMode>
      <MantineProvider theme={theme}>
        <QueryClientProvider client={client}>
          <App />
        </QueryClientProvider>
      </MantineProvider>
    </StrictMode>,
  );
