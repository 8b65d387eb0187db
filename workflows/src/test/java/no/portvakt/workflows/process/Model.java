package no.portvakt.workflows.process;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeVersionTag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** One process model as it is deployed: the file's name is the id of its process. */
record Model(String name, BpmnModelInstance bpmn) {

  static final List<String> NAMES =
      List.of(
          "prefix-order",
          "approval",
          "membership",
          "production-access",
          "production-access-removal",
          "scope-access",
          "scope-deactivation",
          "supplier-delegation",
          "delegation-revocation",
          "delegation-inquiry",
          "key-expiry",
          "role-change");

  static List<Model> all() {
    return NAMES.stream().map(Model::named).toList();
  }

  static Model named(String name) {
    try (InputStream file = Model.class.getResourceAsStream(resource(name))) {
      return new Model(name, Bpmn.readModelFromStream(Objects.requireNonNull(file, name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String resource(String name) {
    return "/bpmn/" + name + ".bpmn";
  }

  <T extends ModelElementInstance> Collection<T> elements(Class<T> type) {
    return bpmn.getModelElementsByType(type);
  }

  Process process() {
    return elements(Process.class).iterator().next();
  }

  String versionTag() {
    return elements(ZeebeVersionTag.class).iterator().next().getValue();
  }

  Set<String> jobTypes() {
    return elements(ZeebeTaskDefinition.class).stream()
        .map(ZeebeTaskDefinition::getType)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  Set<String> messageNames() {
    return elements(Message.class).stream()
        .map(Message::getName)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public String toString() {
    return name;
  }
}
