/** The simulator's clock: real time by default, frozen and advanced by tests. */
@NullMarked
package no.portvakt.local.slack.time;

import org.jspecify.annotations.NullMarked;
