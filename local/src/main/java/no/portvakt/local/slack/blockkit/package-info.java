/** Block Kit as a declarative description, and its validator. */
@NullMarked
package no.portvakt.local.slack.blockkit;

import org.jspecify.annotations.NullMarked;
