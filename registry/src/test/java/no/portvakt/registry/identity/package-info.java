@NullMarked
package no.portvakt.registry.identity;

import org.jspecify.annotations.NullMarked;
