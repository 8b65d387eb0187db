package no.portvakt.local.slack.delivery;

import java.util.Map;
import no.portvakt.local.slack.delivery.Outbound.Retry;
import org.jspecify.annotations.Nullable;

/** One of Slack's two ways to the app. */
interface Transport {

  /** A delivery ready to go: what the inspector shows of it, and the act of sending. */
  record Prepared(String url, Map<String, String> headers, String body, Sending sending) {}

  /** Sends and waits for the answer, no longer than the deadline. */
  interface Sending {
    Ack send() throws InterruptedException;
  }

  String name();

  Prepared prepare(Outbound outbound, @Nullable Retry retry);

  /** Whether the app can be reached, as far as one knows. */
  boolean connected();
}
