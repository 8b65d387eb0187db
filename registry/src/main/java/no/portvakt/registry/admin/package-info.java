/** Admin clients: with them an organisation drives the self-service API. */
@NullMarked
@NamedInterface
package no.portvakt.registry.admin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
