/**
 * Signed JSON as it must be written, and the RSA arithmetic; nobody outside the registry sees it.
 */
@NullMarked
package no.portvakt.registry.jose;

import org.jspecify.annotations.NullMarked;
