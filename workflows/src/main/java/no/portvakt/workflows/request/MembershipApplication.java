package no.portvakt.workflows.request;

/**
 * A person asks to belong to an organisation that shares its e-mail domain with others.
 *
 * @param emailDomain the domain that the person has proved to have an address in
 */
public record MembershipApplication(String emailDomain) implements Subject {

  @Override
  public RequestKind kind() {
    return RequestKind.MEMBERSHIP;
  }
}
