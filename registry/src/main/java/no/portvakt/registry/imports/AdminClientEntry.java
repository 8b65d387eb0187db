package no.portvakt.registry.imports;

import no.portvakt.registry.admin.AdminClientOrder;
import no.portvakt.registry.client.ClientId;
import no.portvakt.registry.organisation.OrganisationNumber;

record AdminClientEntry(
    String environment, OrganisationNumber organisation, boolean supplier, String key) {

  ClientId client() {
    return AdminClientOrder.defaultId(organisation);
  }

  AdminClientOrder order() {
    return new AdminClientOrder(
        environment, organisation, null, true, supplier, false, client(), key);
  }
}
