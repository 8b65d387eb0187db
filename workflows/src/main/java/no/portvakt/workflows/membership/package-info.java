/** Joining an organisation whose e-mail domain does not decide it: use case and jobs. */
@NamedInterface
@NullMarked
package no.portvakt.workflows.membership;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
