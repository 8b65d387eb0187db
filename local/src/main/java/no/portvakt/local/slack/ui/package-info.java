/** The API under the page and for tests over HTTP. */
@NullMarked
package no.portvakt.local.slack.ui;

import org.jspecify.annotations.NullMarked;
