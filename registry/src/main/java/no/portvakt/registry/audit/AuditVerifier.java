package no.portvakt.registry.audit;

/** Recomputes the chain from its first entry. */
public interface AuditVerifier {

  Verification verify();
}
