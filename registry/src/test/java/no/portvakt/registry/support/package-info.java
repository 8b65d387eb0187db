/** What the registry's tests share. */
@NullMarked
package no.portvakt.registry.support;

import org.jspecify.annotations.NullMarked;
