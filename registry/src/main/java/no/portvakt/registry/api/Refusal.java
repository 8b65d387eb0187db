package no.portvakt.registry.api;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import no.portvakt.registry.Violation;

/**
 * The answer to a request that is not carried out. Thrown, for it ends the request wherever it is
 * found, and takes the transaction with it; holds nothing that the caller sent but names of fields.
 */
final class Refusal extends RuntimeException {

  private static final String REQUEST = "request";

  private final Fault fault;
  private final transient List<Problem> problems;
  private final transient Map<String, String> headers;
  private final String object;

  private Refusal(Fault fault, List<Problem> problems, Map<String, String> headers, String object) {
    super(fault + " " + problems.stream().map(Problem::key).toList(), null, false, false);
    this.fault = fault;
    this.problems = List.copyOf(problems);
    this.headers = Map.copyOf(headers);
    this.object = object;
  }

  static Refusal of(Fault fault, Problem... problems) {
    return new Refusal(fault, List.of(problems), Map.of(), REQUEST);
  }

  static Refusal of(Fault fault, String key, String... arguments) {
    return of(fault, Problem.of(key, arguments));
  }

  static Refusal of(Fault fault, List<Problem> problems) {
    return new Refusal(fault, problems, Map.of(), REQUEST);
  }

  /** Of fields that break rules. */
  static Refusal of(List<Violation> violations) {
    return of(Fault.INVALID, violations.stream().map(Problem::of).toList());
  }

  static Refusal invalid(String field, String key, String... arguments) {
    return of(Fault.INVALID, Problem.in(field, key, arguments));
  }

  Refusal with(String header, String value) {
    return new Refusal(fault, problems, Map.of(header, value), object);
  }

  /** What is read, or the refusal as one of a body of this name. */
  static <T> T about(String objectName, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (Refusal refusal) {
      throw refusal.about(objectName);
    }
  }

  /** Of a body of this name in Digdir's API. */
  Refusal about(String objectName) {
    return new Refusal(fault, problems, headers, objectName);
  }

  Fault fault() {
    return fault;
  }

  List<Problem> problems() {
    return problems;
  }

  Map<String, String> headers() {
    return headers;
  }

  /** What the fields are fields of. */
  String object() {
    return object;
  }
}
