package no.portvakt.registry.imports;

import no.portvakt.registry.organisation.OrganisationNumber;

record UnitEntry(OrganisationNumber unit, OrganisationNumber parent) {}
