package no.portvakt.local.slack.delivery;

import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import no.portvakt.local.slack.delivery.Outbound.Retry;
import no.portvakt.local.slack.json.Json;
import org.jspecify.annotations.Nullable;

/** Brings something to the app, with the faults in force, and writes it into the log. */
public final class Delivery {

  private final Transport transport;
  private final Faults faults;
  private final Traffic traffic;

  public Delivery(SignedHttp transport, Faults faults, Traffic traffic) {
    this((Transport) transport, faults, traffic);
  }

  public Delivery(SocketMode transport, Faults faults, Traffic traffic) {
    this((Transport) transport, faults, traffic);
  }

  private Delivery(Transport transport, Faults faults, Traffic traffic) {
    this.transport = transport;
    this.faults = faults;
    this.traffic = traffic;
  }

  public String transport() {
    return transport.name();
  }

  public boolean connected() {
    return transport.connected();
  }

  /** Sends and waits for the app's answer, three seconds at most. */
  public Ack send(Outbound outbound) {
    return send(outbound, null);
  }

  Ack send(Outbound outbound, @Nullable Retry retry) {
    int copies =
        faults
            .onDelivery(Fault.Kind.DUPLICATE_DELIVERY, outbound.type())
            .map(Fault::copies)
            .orElse(1);
    var more = new ArrayList<CompletableFuture<Ack>>();
    for (int copy = 1; copy < copies; copy++) {
      var extra = new CompletableFuture<Ack>();
      more.add(extra);
      Thread.startVirtualThread(() -> extra.complete(once(outbound, retry)));
    }
    Ack ack = once(outbound, retry);
    more.forEach(CompletableFuture::join);
    return ack;
  }

  private Ack once(Outbound outbound, @Nullable Retry retry) {
    try {
      var slow = faults.onDelivery(Fault.Kind.SLOW_DELIVERY, outbound.type());
      if (slow.isPresent()) {
        // the fault itself: the delivery takes this long
        Thread.sleep(slow.get().millis());
      }
      boolean lost = faults.onDelivery(Fault.Kind.LOST_ACK, outbound.type()).isPresent();
      Ack ack = logged(outbound, retry, lost);
      return lost ? ack.lost() : ack;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Ack.failed(Ack.FAILED);
    }
  }

  private Ack logged(Outbound outbound, @Nullable Retry retry, boolean lost)
      throws InterruptedException {
    var prepared = transport.prepare(outbound, retry);
    var entry =
        traffic.begin(
            Json.of(
                "direction", "to_app",
                "transport", transport.name(),
                "kind", outbound.type(),
                "name", outbound.name(),
                "user", outbound.user(),
                "url", prepared.url(),
                "requestHeaders", prepared.headers(),
                "request", prepared.body(),
                "payload", outbound.payload(),
                "retry",
                    retry == null ? null : Json.of("num", retry.num(), "reason", retry.reason()),
                "fault", lost ? Fault.Kind.LOST_ACK.text() : null));
    Ack ack = prepared.sending().send();
    traffic.end(
        entry,
        Json.of(
            "status",
            ack.status() == 0 ? null : ack.status(),
            "responseHeaders",
            ack.headers(),
            "response",
            ack.body(),
            "error",
            lost ? Ack.TIMEOUT : ack.error()));
    return ack;
  }
}
