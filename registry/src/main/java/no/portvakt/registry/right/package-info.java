/** Rights: who may do what for an organisation in an environment. */
@NullMarked
@NamedInterface
package no.portvakt.registry.right;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
