package no.portvakt.workflows.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordValue;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import no.portvakt.workflows.engine.EngineProperties;
import org.springframework.boot.context.properties.bind.Binder;

/** One request played through the models, with stub workers that do as they are told. */
final class Playthrough implements AutoCloseable {

  private static final Duration TIME_TO_LIVE =
      new Binder().bindOrCreate("portvakt.zeebe", EngineProperties.class).messageTimeToLive();
  private static final Set<JobIntent> OVER =
      Set.of(JobIntent.COMPLETED, JobIntent.CANCELED, JobIntent.ERROR_THROWN);

  private final Engine engine;
  private final String request = UUID.randomUUID().toString();
  private final long beginning;
  private final Map<String, Map<String, Object>> replies = new LinkedHashMap<>();
  private final Map<String, String> errors = new LinkedHashMap<>();
  private final Set<String> idle = new HashSet<>();
  private final List<String> jobs = new ArrayList<>();

  Playthrough(Engine engine) {
    this.engine = engine;
    this.beginning = engine.position();
    reply("open-approval", Map.of("approvalDeadline", inDays(14).toString()));
  }

  /** From now on the worker of this job answers so. */
  void reply(String jobType, Map<String, Object> variables) {
    replies.put(jobType, variables);
  }

  void answer(String answer) {
    reply("weigh-answers", Map.of("answer", answer));
  }

  void settle(String outcome) {
    reply("weigh-answers", Map.of("answer", "settled", "outcome", outcome));
  }

  /** The approval is settled so, and the process is told that somebody has answered. */
  void decide(String outcome) {
    settle(outcome);
    wake("request-answered");
  }

  /** Nobody decides in these days, which end with the approval's deadline. */
  void lapse(int days) {
    reply("expire-approval", Map.of("outcome", "expired"));
    advance(Duration.ofDays(days));
  }

  /** From now on the worker of this job throws so. */
  void fail(String jobType, String errorCode) {
    errors.put(jobType, errorCode);
  }

  /** From now on the worker of this job does nothing. */
  void halt(String jobType) {
    idle.add(jobType);
  }

  void resume(String jobType) {
    idle.remove(jobType);
    work();
  }

  /** Starts a process that others call. */
  void create(String process, Map<String, Object> variables) {
    engine
        .client()
        .newCreateInstanceCommand()
        .bpmnProcessId(process)
        .latestVersion()
        .variables(withRequest(variables))
        .send()
        .join();
    work();
  }

  /** Sends the one message that starts a process; a second time it is the same message again. */
  void start(String message, Map<String, Object> variables) {
    publish(message, message, withRequest(variables));
  }

  void wake(String message) {
    publish(message, message + jobs.size(), Map.of());
  }

  void advance(Duration time) {
    engine.advance(time);
    work();
  }

  Instant inDays(int days) {
    return engine.now().plus(Duration.ofDays(days));
  }

  /** The jobs that were done, in order. */
  List<String> jobs() {
    return Collections.unmodifiableList(jobs);
  }

  long times(String jobType) {
    return Collections.frequency(jobs, jobType);
  }

  long instances(String process) {
    return elements(ProcessInstanceIntent.ELEMENT_ACTIVATED)
        .filter(element -> element.getElementId().equals(process))
        .count();
  }

  boolean isOver(String process) {
    return elements(ProcessInstanceIntent.ELEMENT_COMPLETED)
        .anyMatch(element -> element.getElementId().equals(process));
  }

  /** The end event by which the process, not a part of it, came to its end. */
  String end(String process) {
    assertThat(isOver(process)).as(process + " is over").isTrue();
    return elements(ProcessInstanceIntent.ELEMENT_COMPLETED)
        .filter(element -> element.getBpmnProcessId().equals(process))
        .filter(element -> element.getBpmnElementType() == BpmnElementType.END_EVENT)
        .filter(element -> element.getFlowScopeKey() == element.getProcessInstanceKey())
        .map(ProcessInstanceRecordValue::getElementId)
        .reduce("", (earlier, later) -> later);
  }

  /** The names and values, as JSON, of what instances of the process know as a whole. */
  Map<String, String> variables(String process) {
    var variables = new LinkedHashMap<String, String>();
    for (var variable : happened(engine.records().variableRecords()).toList()) {
      var value = variable.getValue();
      if (value.getBpmnProcessId().equals(process)
          && value.getScopeKey() == value.getProcessInstanceKey()) {
        variables.put(value.getName(), value.getValue());
      }
    }
    return variables;
  }

  /** The elements and flows of the process that were gone through. */
  Stream<String> covered(String process) {
    return Stream.of(
            ProcessInstanceIntent.ELEMENT_COMPLETED, ProcessInstanceIntent.SEQUENCE_FLOW_TAKEN)
        .flatMap(this::elements)
        .filter(element -> element.getBpmnProcessId().equals(process))
        .map(ProcessInstanceRecordValue::getElementId);
  }

  @Override
  public void close() {
    assertThat(happened(engine.records().incidentRecords())).as("incidents").isEmpty();
    running().forEach(key -> engine.client().newCancelInstanceCommand(key).send().join());
  }

  private Set<Long> running() {
    var running = new HashSet<Long>();
    for (var element : happened(engine.records().processInstanceRecords()).toList()) {
      if (element.getValue().getBpmnElementType() == BpmnElementType.PROCESS
          && element.getValue().getParentProcessInstanceKey() < 0) {
        if (element.getIntent() == ProcessInstanceIntent.ELEMENT_ACTIVATED) {
          running.add(element.getKey());
        } else if (element.getIntent() == ProcessInstanceIntent.ELEMENT_COMPLETED) {
          running.remove(element.getKey());
        }
      }
    }
    return running;
  }

  private Stream<ProcessInstanceRecordValue> elements(ProcessInstanceIntent intent) {
    return happened(engine.records().processInstanceRecords())
        .filter(element -> element.getIntent() == intent)
        .map(Record::getValue);
  }

  /** What has happened since this playthrough began. */
  private <T extends RecordValue> Stream<Record<T>> happened(Iterable<Record<T>> records) {
    return StreamSupport.stream(records.spliterator(), false)
        .filter(happening -> happening.getPosition() > beginning);
  }

  private Map<String, Object> withRequest(Map<String, Object> variables) {
    var all = new LinkedHashMap<>(variables);
    all.put("requestId", request);
    return all;
  }

  private void publish(String message, String messageId, Map<String, Object> variables) {
    engine
        .client()
        .newPublishMessageCommand()
        .messageName(message)
        .correlationKey(request)
        .messageId(request + messageId)
        .timeToLive(TIME_TO_LIVE)
        .variables(variables)
        .send()
        .join();
    work();
  }

  private void work() {
    engine.rest();
    for (var open = openJobs(); !open.isEmpty(); open = openJobs()) {
      open.forEach(this::finish);
      engine.rest();
    }
  }

  private Map<Long, String> openJobs() {
    var open = new LinkedHashMap<Long, String>();
    for (var job : happened(engine.records().jobRecords()).toList()) {
      if (job.getIntent() == JobIntent.CREATED) {
        open.put(job.getKey(), job.getValue().getType());
      } else if (OVER.contains(job.getIntent())) {
        open.remove(job.getKey());
      }
    }
    open.values().removeAll(idle);
    return open;
  }

  private void finish(long job, String type) {
    jobs.add(type);
    var error = errors.get(type);
    if (error != null) {
      engine.client().newThrowErrorCommand(job).errorCode(error).send().join();
    } else {
      var variables = replies.getOrDefault(type, Map.of());
      engine.client().newCompleteCommand(job).variables(variables).send().join();
    }
  }
}
