package no.portvakt.workflows.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.response.ActivatedJob;
import io.camunda.client.api.response.DeploymentEvent;
import io.camunda.client.api.response.Process;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;

/** The process membership as it was and as it is, on the real engine with stub workers. */
final class Membership {

  /** What has become of the job types in the current version. */
  static final String AS_IT_WAS = "-as-it-was";

  private static final List<String> CHANGED = List.of("weigh-answers", "close-request");

  private final Edition edition = new Edition("v" + Long.toString(System.nanoTime(), 36) + "-");
  private final List<ActivatedJob> done = new CopyOnWriteArrayList<>();
  private final CamundaClient client;

  Membership(CamundaClient client) {
    this.client = client;
    var deadline = Map.<String, Object>of("approvalDeadline", "2099-01-01T00:00:00Z");
    var settled = Map.<String, Object>of("answer", "settled", "outcome", "approved");
    work("open-approval", deadline);
    work("tell-approvers", Map.of());
    work("tell-outcome", Map.of());
    for (var suffix : List.of("", AS_IT_WAS)) {
      work("weigh-answers" + suffix, settled);
      work("close-request" + suffix, Map.of());
    }
  }

  /** Until then nobody does this job. */
  void register() {
    work("register-membership", Map.of());
  }

  /** Takes the job that nobody does, in a process that has one. */
  ActivatedJob takeRegistration() {
    return client
        .newActivateJobsCommand()
        .jobType(edition.name("register-membership"))
        .maxJobsToActivate(1)
        .timeout(Duration.ofMinutes(5))
        .requestTimeout(Duration.ofMinutes(1))
        .send()
        .join()
        .getJobs()
        .getFirst();
  }

  private void work(String type, Map<String, Object> variables) {
    client
        .newWorker()
        .jobType(edition.name(type))
        .handler((engine, job) -> {
          engine.newCompleteCommand(job).variables(variables).send().join();
          done.add(job);
        })
        .fetchVariables("requestId")
        .open();
  }

  /** The version before the current one: two jobs had other names. */
  DeploymentEvent deployOlder() {
    return deploy(text ->
        CHANGED.stream()
            .map(edition::name)
            .reduce(
                text,
                (changed, type) ->
                    changed.replace('"' + type + '"', '"' + type + AS_IT_WAS + '"')));
  }

  DeploymentEvent deployCurrent() {
    return deploy(text -> text);
  }

  private DeploymentEvent deploy(UnaryOperator<String> change) {
    return client
        .newDeployResourceCommand()
        .addResourceStream(
            Objects.requireNonNull(getClass().getResourceAsStream("/dmn/approval-policy.dmn")),
            "approval-policy.dmn")
        .addResourceBytes(edition.model("approval", change), edition.name("approval.bpmn"))
        .addResourceBytes(edition.model("membership", change), edition.name("membership.bpmn"))
        .requestTimeout(Duration.ofMinutes(1))
        .send()
        .join();
  }

  /** The key of a process in a deployment. */
  long definition(DeploymentEvent deployment, String process) {
    return deployment.getProcesses().stream()
        .filter(one -> one.getBpmnProcessId().equals(edition.name(process)))
        .mapToLong(Process::getProcessDefinitionKey)
        .findFirst()
        .orElseThrow();
  }

  /** Starts one and returns its request. */
  String start() {
    var request = UUID.randomUUID().toString();
    publish(
        "membership-requested",
        request,
        Map.of(
            "requestId", request,
            "requestReference", "PV-1",
            "kind", "membership",
            "organisation", "313100200"));
    return request;
  }

  void answer(String request) {
    publish("request-answered", request, Map.of());
  }

  private void publish(String message, String request, Map<String, Object> variables) {
    client
        .newPublishMessageCommand()
        .messageName(edition.name(message))
        .correlationKey(request)
        .messageId(request + message)
        .timeToLive(Duration.ofMinutes(5))
        .variables(variables)
        .send()
        .join();
  }

  /** The jobs that were done for a request, in order. */
  List<ActivatedJob> jobs(String request) {
    return done.stream().filter(job -> request.equals(job.getVariable("requestId"))).toList();
  }

  /** Their types, without the edition's mark. */
  List<String> types(String request) {
    return jobs(request).stream()
        .map(job -> job.getType().substring(edition.mark().length()))
        .toList();
  }
}
