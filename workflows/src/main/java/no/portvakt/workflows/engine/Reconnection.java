package no.portvakt.workflows.engine;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.grpc.ConnectivityState;
import io.grpc.ManagedChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Looks every second whether an engine that was away is back. gRPC by itself waits longer after
 * each failure, up to two minutes, and all requests with it.
 */
final class Reconnection {

  private static final Executor IN_A_SECOND = CompletableFuture.delayedExecutor(1, SECONDS);

  private final ManagedChannel channel;

  private Reconnection(ManagedChannel channel) {
    this.channel = channel;
  }

  /** For as long as the channel is not shut down. */
  static void everySecond(ManagedChannel channel) {
    new Reconnection(channel).watch();
  }

  private void watch() {
    var state = channel.getState(false);
    if (state == ConnectivityState.TRANSIENT_FAILURE) {
      IN_A_SECOND.execute(this::tryAgain);
    } else if (state != ConnectivityState.SHUTDOWN) {
      channel.notifyWhenStateChanged(state, this::watch);
    }
  }

  private void tryAgain() {
    channel.resetConnectBackoff();
    watch();
  }
}
