package no.portvakt.local.slack.acting;

import no.portvakt.local.slack.delivery.Delivery;
import no.portvakt.local.slack.delivery.Events;
import no.portvakt.local.slack.delivery.Triggers;
import no.portvakt.local.slack.webapi.Installation;
import no.portvakt.local.slack.webapi.Replies;
import no.portvakt.local.slack.webapi.ResponseUrls;
import no.portvakt.local.slack.webapi.ViewKeeper;
import no.portvakt.local.slack.world.World;

/** What every act needs of the simulator. */
public record Slack(
    World world,
    Delivery delivery,
    Events events,
    Triggers triggers,
    Replies replies,
    ResponseUrls responseUrls,
    ViewKeeper views,
    Installation installation) {}
