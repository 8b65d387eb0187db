package no.portvakt.workflows.request;

/** What can be asked for; each kind has its own BPMN process. */
public enum RequestKind {
  PREFIX_ORDER("prefix-order"),
  MEMBERSHIP("membership"),
  PRODUCTION_ACCESS("production-access"),
  SCOPE_ACCESS("scope-access"),
  SCOPE_DEACTIVATION("scope-deactivation"),
  ACCESS_REMOVAL("production-access-removal"),
  SUPPLIER_DELEGATION("supplier-delegation"),
  DELEGATION_REVOCATION("delegation-revocation"),
  DELEGATION_INQUIRY("delegation-inquiry"),
  ROLE_CHANGE("role-change");

  private final String processId;

  RequestKind(String processId) {
    this.processId = processId;
  }

  /** The BPMN process id, which is also the value of the process variable {@code kind}. */
  public String processId() {
    return processId;
  }
}
