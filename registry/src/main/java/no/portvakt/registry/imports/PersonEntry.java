package no.portvakt.registry.imports;

import java.util.List;
import no.portvakt.registry.organisation.OrganisationNumber;
import no.portvakt.registry.person.Account;
import no.portvakt.registry.person.EmailAddress;
import no.portvakt.registry.role.Role;

record PersonEntry(String name, EmailAddress email, Account account, List<RoleEntry> roles) {

  record RoleEntry(OrganisationNumber organisation, Role role) {}
}
