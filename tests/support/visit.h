// One visit of the app without a screen, on disks that outlive it: what a page load is to the
// store.
#pragma once

#include "app/bundle_exchange.h"
#include "app/model.h"
#include "app/workspace_journal.h"
#include "shell/headless/clock.h"
#include "shell/headless/files.h"
#include "shell/headless/host.h"
#include "shell/headless/page.h"
#include "shell/headless/signer.h"
#include "shell/headless/storage.h"
#include "shell/headless/streams.h"
#include "support/fault_disk.h"

namespace support {

class Visit {
public:
    // What the device remembers is in the page's settings.
    Visit(FaultDisks& disks, headless::Page& page);

    void hear(app::Action action); // and does what it leads to, as far as no disk has to answer
    bool step();                   // one answer of a disk; false: none is awaited
    void settle();                 // every answer, and everything there is to work off
    void rest();                   // nothing happens for a while

    const app::Model& model() const { return model_; }
    std::string name_of(const claims::ClaimId& id) const; // in its row; empty: there is none

private:
    void act_on_what_waits();

    FaultDisks& disks_;
    headless::Page& page_;
    headless::Files files_;
    headless::Streams streams_; // nobody offers or exports a file here
    app::BundleExchange exchange_;
    headless::Storage storage_;
    headless::Host host_;
    headless::Signer signer_{"here"};
    headless::Clock clock_;
    app::Model model_;
    std::deque<app::Action> actions_;
    app::WorkspaceJournal journal_;
};

} // namespace support
