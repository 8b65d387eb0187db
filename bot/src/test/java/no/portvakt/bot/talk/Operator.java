package no.portvakt.bot.talk;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/**
 * What Operate does behind its button to retry, for an engine without Operate. It cannot tell which
 * incidents there are, so every key is tried that was given out meanwhile.
 */
final class Operator {

  private final CamundaClient engine;
  private final long first;

  Operator(PortvaktUnderTest portvakt) {
    engine = portvakt.bean(CamundaClient.class);
    first = newestKey();
  }

  /** Resolves what has happened since this operator began to look. */
  void retry() {
    leaveOneTry();
    all(key -> engine.newResolveIncidentCommand(key).send().join());
  }

  /** Lets every job that there is fail once more and no oftener. */
  void leaveOneTry() {
    all(key -> engine.newUpdateRetriesCommand(key).retries(1).send().join());
  }

  private void all(LongConsumer command) {
    LongStream.rangeClosed(first, newestKey())
        .forEach(key -> unlessUnknown(() -> command.accept(key)));
  }

  private long newestKey() {
    return engine
        .newPublishMessageCommand()
        .messageName("nobody-waits-for-this")
        .withoutCorrelationKey()
        .send()
        .join()
        .getMessageKey();
  }

  private static void unlessUnknown(Runnable command) {
    try {
      command.run();
    } catch (ClientStatusException e) {
      if (e.getStatusCode() != Status.Code.NOT_FOUND) {
        throw e;
      }
    }
  }
}
