// Tells what happened to a claim in a few lines, for tests with several claims: each line is a day
// (at noon, Greenwich) and a fact; who did it follows from the fact. Ada submits, Rui reviews.
#pragma once

#include "claims/merge.h"
#include "workspace/workspace.h"

#include <string>
#include <vector>

namespace support {

struct Happened {
    std::string day{};
    claims::Fact fact{};
};

using Tale = std::vector<Happened>;

claims::History history_of(const std::string& id, const Tale& tale);

core::Instant noon_of(const std::string& day);
core::Date date_of(const std::string& day);

// Created on 2020-06-01 (a Monday) under an edition, with these fields.
Tale draft(const std::vector<claims::FieldChange>& fields, const std::string& edition = "2020");

// A draft for one product of a tenant, by the partner of a location.
struct Wish {
    std::string name{};
    std::string tenant_id{};
    std::string product{};
    std::string mpn_id = "4712233";
};
Tale draft_for(const Wish& wish, const std::string& edition = "2020");

Tale operator+(Tale left, const Tale& right);

// At noon of a day, under the rules that ship, in Warsaw.
struct Told {
    std::string id{};
    Tale tale{};
};
workspace::Workspace workspace_of(const std::string& day, const std::vector<Told>& claims);

// For asserting: the ids of the rows, in their order.
std::vector<std::string> ids_of(const workspace::Workspace& workspace,
                                const std::vector<workspace::Row>& rows);
std::vector<std::string> ids_of(const workspace::Workspace& workspace,
                                const workspace::RowSet& rows); // in the order of ids

} // namespace support
