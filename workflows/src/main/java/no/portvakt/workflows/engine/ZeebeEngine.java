package no.portvakt.workflows.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import no.portvakt.workflows.outbox.Engine;
import org.springframework.stereotype.Component;

/**
 * A message is given to an engine only when it has the models: one that comes before them waits
 * there for somebody to be waiting for it, and never starts a process that is deployed later.
 */
@Component
class ZeebeEngine implements Engine {

  private final CamundaClient client;
  private final Deployer deployer;

  ZeebeEngine(CamundaClient client, Deployer deployer) {
    this.client = client;
    this.deployer = deployer;
  }

  @Override
  public CompletionStage<?> publish(
      String messageId, String name, String correlationKey, String variables, boolean kept) {
    if (!deployer.hasDeployed()) {
      return CompletableFuture.failedStage(
          new IllegalStateException("the engine does not have the models yet"));
    }
    var message =
        client
            .newPublishMessageCommand()
            .messageName(name)
            .correlationKey(correlationKey)
            .messageId(messageId)
            .variables(variables);
    return (kept ? message : message.timeToLive(Duration.ZERO))
        .send()
        .thenApply(response -> messageId)
        .exceptionally(error -> knownAlready(messageId, error));
  }

  private static String knownAlready(String messageId, Throwable error) {
    var cause =
        error instanceof CompletionException && error.getCause() != null ? error.getCause() : error;
    if (Status.fromThrowable(cause).getCode() == Status.Code.ALREADY_EXISTS
        || (cause instanceof ClientStatusException refused
            && refused.getStatusCode() == Status.Code.ALREADY_EXISTS)) {
      return messageId;
    }
    throw new CompletionException(cause);
  }
}
