variable "managed_client_ids" {
  description = "App clients of other services, known by id, that Terraform takes over as they are"
  type        = set(string)
  default     = []
}

import {
  for_each = var.managed_client_ids
  to       = awscc_cognito_managed_user_pool_client.by_id[each.key]
  id       = "${var.user_pool_id}|${each.key}"
}

resource "awscc_cognito_managed_user_pool_client" "by_id" {
  for_each = var.managed_client_ids

  user_pool_id = var.user_pool_id
}
