/** The content of the workspace: people, conversations, messages, views, and their changes. */
@NullMarked
package no.portvakt.local.slack.world;

import org.jspecify.annotations.NullMarked;
