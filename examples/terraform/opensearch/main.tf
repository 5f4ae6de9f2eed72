# An OpenSearch domain that signs users in with Cognito, and the app client that OpenSearch makes for it, configured.
# For AWS: the sandbox's Cloud Control has the app client only.

terraform {
  required_providers {
    awscc = {
      source = "hashicorp/awscc"
    }
  }
}

provider "awscc" {}

resource "awscc_cognito_user_pool" "example" {
  user_pool_name = "example"
}

resource "awscc_cognito_user_pool_domain" "example" {
  user_pool_id = awscc_cognito_user_pool.example.user_pool_id
  domain       = "example-dashboards"
}

resource "awscc_cognito_identity_pool" "example" {
  identity_pool_name               = "example"
  allow_unauthenticated_identities = false

  lifecycle {
    # OpenSearch adds its app client here.
    ignore_changes = [cognito_identity_providers]
  }
}

resource "awscc_iam_role" "example" {
  role_name = "example-role"
  path      = "/service-role/"
  assume_role_policy_document = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = "sts:AssumeRole"
      Principal = { Service = "es.amazonaws.com" }
    }]
  })
  managed_policy_arns = ["arn:aws:iam::aws:policy/AmazonESCognitoAccess"]
}

resource "awscc_opensearchservice_domain" "example" {
  domain_name = "example"

  cognito_options = {
    enabled          = true
    user_pool_id     = awscc_cognito_user_pool.example.user_pool_id
    identity_pool_id = awscc_cognito_identity_pool.example.id
    role_arn         = awscc_iam_role.example.arn
  }

  ebs_options = {
    ebs_enabled = true
    volume_size = 10
  }

  depends_on = [awscc_cognito_user_pool_domain.example]
}

resource "awscc_cognito_managed_user_pool_client" "example" {
  user_pool_id = awscc_cognito_user_pool.example.user_pool_id
  # The reference to the domain makes Terraform wait for it, and so for its app client.
  name_prefix = "AmazonOpenSearchService-${awscc_opensearchservice_domain.example.domain_name}-"
}
