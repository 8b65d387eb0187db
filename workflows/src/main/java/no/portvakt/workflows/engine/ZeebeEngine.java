package no.portvakt.workflows.engine;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.ClientStatusException;
import io.grpc.Status;
import java.time.Duration;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import no.portvakt.workflows.outbox.Engine;
import org.springframework.stereotype.Component;

@Component
class ZeebeEngine implements Engine {

  private final CamundaClient client;

  ZeebeEngine(CamundaClient client) {
    this.client = client;
  }

  @Override
  public CompletionStage<?> publish(
      String messageId, String name, String correlationKey, String variables, boolean kept) {
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
