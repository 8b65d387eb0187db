/** What the registry's packages share and nobody else sees. */
@NullMarked
package no.portvakt.registry.internal;

import org.jspecify.annotations.NullMarked;
